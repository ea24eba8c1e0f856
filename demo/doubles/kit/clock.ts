/** A double's own clock: real time plus an offset that a test or the demo moves. */
export class DoubleClock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Unix time in whole seconds, as most providers stamp their objects. */
  seconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  advance(ms: number): void {
    this.offsetMs += ms;
  }
}
