import { shippedWith } from "../../../../modules/carrier/rules/names";
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

/** Each service to the shopper, and the same back. */
export function easyPostServices(known = DEFAULT_SERVICES): CarrierService[] {
  return known.flatMap(({ carrier, service }) => {
    const name = shippedWith(carrier, service).join(" ");
    const id = serviceId(carrier, service);
    return [{ id, name, carrier, is_return: false }, { id: returnService(id), name: `${name} (return)`, carrier, is_return: true }];
  });
}
