/** A carrier's code for its service, made readable: `UPS.NextDayAirSaver` is "Next Day Air Saver". */
export const serviceName = (code: string | null | undefined): string | undefined =>
  code?.replace(/^.*\./, "").replace(/(?<=[a-z])(?=[A-Z])/g, " ") || undefined;
