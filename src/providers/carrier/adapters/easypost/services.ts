import { returnService } from "../return-service";
import type { CarrierService } from "../types";

/** Services that a new EasyPost account has; a merchant with other carriers names theirs in the options. */
export const DEFAULT_SERVICES: { carrier: string; service: string }[] = [
  { carrier: "USPS", service: "GroundAdvantage" },
  { carrier: "USPS", service: "Priority" },
  { carrier: "USPS", service: "Express" },
  { carrier: "USPS", service: "FirstClassPackageInternationalService" },
  { carrier: "UPS", service: "Ground" },
  { carrier: "UPS", service: "NextDayAirSaver" },
  { carrier: "UPS", service: "UPSSaver" },
  { carrier: "DHLPaket", service: "DHLPaket" },
  { carrier: "DHLExpress", service: "ExpressWorldwide" },
];

export const serviceId = (carrier: string, service: string): string => `${carrier}.${service}`;

/** "GroundAdvantage" as a person reads it. */
export const serviceName = (service: string): string => service.replace(/([a-z])([A-Z])/g, "$1 $2");

/** Each service to the shopper, and the same back. */
export function easyPostServices(known = DEFAULT_SERVICES): CarrierService[] {
  return known.flatMap(({ carrier, service }) => {
    const name = `${carrier} ${serviceName(service)}`;
    const id = serviceId(carrier, service);
    return [{ id, name, carrier, is_return: false }, { id: returnService(id), name: `${name} (return)`, carrier, is_return: true }];
  });
}
