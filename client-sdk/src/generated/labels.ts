/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
/** What each value of each enum is called in Vietnamese: `labels.DossierStatus.PROCESSING` is "Đang xử lý". */
export * as labels from './label-values.ts';
