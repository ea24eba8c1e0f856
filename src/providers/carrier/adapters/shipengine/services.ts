import { shippedWith } from "../../../../modules/carrier/rules/names";
import type { ShipEngineOptions } from "../../options";
import { CarrierError } from "../carrier-error";
import { outwardService, returnService } from "../return-service";
import type { CarrierService } from "../types";

type Accounts = ShipEngineOptions["carriers"];

export const serviceId = (carrier: string, service: string): string => `${carrier}.${service}`;

/** Each service to the shopper, and the same back. */
export function shipEngineServices(accounts: Accounts): CarrierService[] {
  return accounts.flatMap(({ carrier, services }) => services.flatMap((service) => {
    const id = serviceId(carrier, service);
    const name = shippedWith(carrier, id).join(" ");
    return [{ id, name, carrier, is_return: false }, { id: returnService(id), name: `${name} (return)`, carrier, is_return: true }];
  }));
}

/** The account and ShipEngine's own code of a service. Throws `rejected`, naming what there is. */
export function accountOf(accounts: Accounts, service: string): { carrier_id: string; carrier: string; service_code: string } {
  const wanted = outwardService(service);
  for (const { id, carrier, services } of accounts) {
    const service_code = services.find((code) => serviceId(carrier, code) === wanted);
    if (service_code) return { carrier_id: id, carrier, service_code };
  }
  const offered = accounts.flatMap(({ carrier, services }) => services.map((code) => serviceId(carrier, code))).join(", ");
  throw new CarrierError("rejected", `No ${service} in this ShipEngine account; there is: ${offered}.`);
}
