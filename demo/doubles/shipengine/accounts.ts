/** A carrier connected to the double's account; `tariff` and `service` are what the price list calls them. */
export type Account = {
  carrier_id: string; carrier_code: string; friendly_name: string; tariff: string;
  services: { service_code: string; name: string; service: string }[];
};

export const ACCOUNTS: Account[] = [
  {
    carrier_id: "se-100001", carrier_code: "ups", friendly_name: "UPS", tariff: "UPS",
    services: [
      { service_code: "ups_ground", name: "UPS® Ground", service: "Ground" },
      { service_code: "ups_next_day_air_saver", name: "UPS Next Day Air Saver®", service: "NextDayAirSaver" },
      { service_code: "ups_worldwide_saver", name: "UPS Worldwide Saver®", service: "UPSSaver" },
    ],
  },
  {
    carrier_id: "se-100002", carrier_code: "usps", friendly_name: "USPS", tariff: "USPS",
    services: [
      { service_code: "usps_ground_advantage", name: "USPS Ground Advantage", service: "GroundAdvantage" },
      { service_code: "usps_priority_mail", name: "USPS Priority Mail", service: "Priority" },
    ],
  },
  {
    carrier_id: "se-100003", carrier_code: "dhl_express", friendly_name: "DHL Express", tariff: "DHLExpress",
    services: [{ service_code: "dhl_express_worldwide", name: "DHL Express Worldwide", service: "ExpressWorldwide" }],
  },
];

export const accountById = (id: unknown): Account | undefined => ACCOUNTS.find(({ carrier_id }) => carrier_id === id);

/** The accounts as the carrier options name them. */
export const accountOptions = (): { id: string; carrier: string; services: string[] }[] =>
  ACCOUNTS.map(({ carrier_id, carrier_code, services }) => ({ id: carrier_id, carrier: carrier_code, services: services.map(({ service_code }) => service_code) }));
