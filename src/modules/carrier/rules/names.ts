/** A carrier's code for itself, made readable: `DHLPaket` is "DHL Paket", `FedEx` stays. */
export const carrierName = (code: string): string => code.replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, " ");

/** A carrier's code for its service, made readable: `UPS.NextDayAirSaver` is "Next Day Air Saver". */
export const serviceName = (code: string): string => carrierName(code.replace(/^.*\./, "")).replace(/(?<=[a-z])(?=[A-Z])/g, " ");

/** Who ships and how, as far as it is known; a service that is called like its carrier is named once. */
export function shippedWith(carrier: string | null | undefined, service: string | null | undefined): string[] {
  const names = [carrier && carrierName(carrier), service && serviceName(service)];
  return [...new Set(names.filter((name) => name))] as string[];
}
