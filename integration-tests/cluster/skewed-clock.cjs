/**
 * Loaded into a store process by `node --require`: the whole process, Medusa and its libraries too, believes that it is
 * DOORSTEP_CLOCK_OFFSET_SECONDS later than it is, as on a machine whose clock nobody sets.
 */
const real = Date;
const offset = Number(process.env.DOORSTEP_CLOCK_OFFSET_SECONDS) * 1000;
const now = () => real.now() + offset;

globalThis.Date = new Proxy(real, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [now()], newTarget),
  apply: () => new real(now()).toString(),
  get: (target, key, receiver) => (key === "now" ? now : Reflect.get(target, key, receiver)),
});
