/** Where the shop sells to, and where its goods lie. */
export const REGIONS = [
  { key: "europe", name: "Europe", currency_code: "eur", countries: ["de", "fr", "es", "it", "nl"] },
  { key: "usa", name: "United States", currency_code: "usd", countries: ["us"] },
  { key: "japan", name: "Japan", currency_code: "jpy", countries: ["jp"] },
] as const;

export const TAX_RATES: Record<string, number> = { de: 19, fr: 20, es: 21, it: 22, nl: 21, us: 7, jp: 10 };

export const WAREHOUSES = [
  {
    key: "hamburg", name: "Hamburg",
    address: { address_1: "Speicherstadt 14", city: "Hamburg", postal_code: "20457", country_code: "DE", company: "Hearth & Hill GmbH", phone: "+49405550140" },
    zones: [{ name: "Europe", countries: ["de", "fr", "es", "it", "nl"], services: { standard: "DHLPaket.DHLPaket", express: "UPS.UPSSaver" } }],
  },
  {
    key: "reno", name: "Reno",
    address: { address_1: "1200 Valley Road", city: "Reno", province: "NV", postal_code: "89512", country_code: "US", company: "Hearth & Hill Inc.", phone: "+17755550123" },
    zones: [
      { name: "United States", countries: ["us"], services: { standard: "USPS.GroundAdvantage", express: "UPS.NextDayAirSaver" } },
      { name: "Japan", countries: ["jp"], services: { standard: "USPS.FirstClassPackageInternationalService", express: "DHLExpress.ExpressWorldwide" } },
    ],
  },
] as const;

export const SHIPPING = [
  { name: "Standard", code: "standard", description: "By parcel, tracked", price: { eur: 4.9, usd: 6.9, jpy: 900 } },
  { name: "Express", code: "express", description: "The next working day, tracked", price: { eur: 12.9, usd: 18.9, jpy: 2400 } },
] as const;

/** The goods' own profile; Medusa makes another of its own. */
export const SHIPPING_PROFILE = "Parcels";

/** The second carrier's own way, offered in the United States where the store has a ShipEngine account. */
export const SECOND_CARRIER = {
  zone: "United States", name: "UPS Ground", code: "ground", description: "By UPS, tracked", price: { usd: 8.9 }, data: { adapter: "shipengine", service: "ups.ups_ground" },
};

export const ADMIN = { email: "admin@hearthandhill.example", password: "doorstep-demo" };
/** How a shipping option names its carrier's service: EasyPost's where there is an account, else the simulator's. */
export const serviceData = (services: { standard: string; express: string }, code: "standard" | "express") =>
  process.env.EASYPOST_API_KEY ? { adapter: "easypost", service: services[code] } : { adapter: "simulator", service: code };

export const CARRIER_PROVIDER = "doorstep-carrier_carrier";
/** The title of the publishable key that the storefront uses. */
export const STOREFRONT_KEY = "Storefront";
