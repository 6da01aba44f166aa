import fc from 'fast-check';

/**
 * Random cases are drawn from one seed, so that a run says the same of the same code each time. `PROPERTY_SEED=random`
 * draws others; a failure prints the seed that repeats it.
 */
const { PROPERTY_SEED = '1624' } = process.env;
fc.configureGlobal(PROPERTY_SEED === 'random' ? {} : { seed: Number(PROPERTY_SEED) });
