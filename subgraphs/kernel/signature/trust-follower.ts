import type { TrustConfig } from '../config/exchange-config.ts';
import { fileState } from '../process/file-state.ts';
import type { JobLog } from '../process/job.ts';
import { loadTrust, type NamedTrust } from './trust.ts';

/** What was opened with trust settings, such as threads that have read them. */
interface Opened {
  close(): Promise<void>;
}

/** Has work done by trust settings whose files may change. */
export interface TrustFollower<Service> {
  /**
   * Does work by the settings of the files as they are when it is asked for, to its end, whatever becomes of the files
   * meanwhile. While they cannot be read it is done by the last that could.
   */
  use<Result>(work: (service: Service, trust: NamedTrust) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens a service with the settings of the files, and another each time the files have come to say something else; the one
 * before is closed once its work is done. They are looked at whenever there is work, which costs nothing beside a check
 * of a signature. That they cannot be read is told once, until they can. Throws StartUpError when they cannot be at first.
 */
export function followTrust<Service extends Opened>(
  config: TrustConfig,
  open: (trust: NamedTrust) => Service,
  log: JobLog = () => {},
): TrustFollower<Service> {
  const opened = new Set<Shift<Service>>();
  const begin = (trust: NamedTrust) => {
    const shift = new Shift(open(trust), trust, () => opened.delete(shift));
    opened.add(shift);
    return shift;
  };
  let current = begin(loadTrust(config));
  let seen = '';
  let failing = false;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const states = await Promise.all(Object.values(config.files).map(fileState));
    if (states.join() === seen) return;
    // What changes after this is seen the next time, also a file that is only half written now.
    seen = states.join();
    try {
      const trust = loadTrust(config);
      failing = false;
      if (trust.fingerprint === current.trust.fingerprint) return;
      const before = current;
      current = begin(trust);
      before.end();
    } catch (error) {
      if (!failing) log(error, 'signature trust');
      failing = true;
    }
  }

  return {
    use: async (work) => {
      await (looking ??= look().finally(() => (looking = undefined)));
      return current.use(work);
    },
    close: async () => {
      await Promise.all([...opened].map(({ service }) => service.close()));
    },
  };
}

/** A service, and the settings that it was opened with, until others take their place. */
class Shift<Service extends Opened> {
  #working = 0;
  #ended = false;

  constructor(
    readonly service: Service,
    readonly trust: NamedTrust,
    private readonly closed: () => void,
  ) {}

  async use<Result>(work: (service: Service, trust: NamedTrust) => Promise<Result>): Promise<Result> {
    this.#working += 1;
    try {
      return await work(this.service, this.trust);
    } finally {
      this.#working -= 1;
      this.#closeWhenDone();
    }
  }

  end(): void {
    this.#ended = true;
    this.#closeWhenDone();
  }

  #closeWhenDone(): void {
    if (!this.#ended || this.#working > 0) return;
    void this.service.close().then(this.closed);
  }
}
