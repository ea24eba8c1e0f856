/** Names that no rule of spelling gives. */
const KNOWN: Record<string, string> = { ups: "UPS", usps: "USPS", stamps_com: "USPS", fedex: "FedEx", dhl: "DHL", dpd: "DPD", gls: "GLS", gso: "GSO", ontrac: "OnTrac" };

const capital = (word: string): string => KNOWN[word] ?? word.charAt(0).toUpperCase() + word.slice(1);

/** `dhl_express` is "DHL Express". */
const fromSnake = (code: string): string => KNOWN[code] ?? code.split("_").map(capital).join(" ");

const isSnake = (code: string): boolean => /^[a-z0-9]+(_[a-z0-9]+)*$/.test(code);

/** A carrier's code for itself, made readable: `DHLPaket` is "DHL Paket", `dhl_express` "DHL Express", `FedEx` stays. */
export const carrierName = (code: string): string => (isSnake(code) ? fromSnake(code) : code.replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, " "));

/** A carrier's code for its service, made readable: `UPS.NextDayAirSaver` is "Next Day Air Saver", `ups.ups_next_day_air` "Next Day Air". */
export function serviceName(code: string): string {
  const [, carrier = "", service = code] = /^(?:(.*)\.)?([^.]+)$/.exec(code) ?? [];
  if (!isSnake(service) || !service.includes("_")) return (isSnake(service) ? service : carrierName(service)).replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  return fromSnake(service.startsWith(`${carrier}_`) ? service.slice(carrier.length + 1) : service);
}

/** Who ships and how, as far as it is known; a service that is called like its carrier is named once. */
export function shippedWith(carrier: string | null | undefined, service: string | null | undefined): string[] {
  const names = [carrier && carrierName(carrier), service && serviceName(service)];
  return [...new Set(names.filter((name) => name))] as string[];
}
