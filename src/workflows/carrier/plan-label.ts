import type { MedusaContainer } from "@medusajs/framework/types";
import type { NewShipment } from "../../modules/carrier/writes/shipments";
import { clock } from "../../shared/clock";
import { AddressProblem } from "./address-problem";
import { addressCheck } from "./check-address";
import { chosenShipping } from "./chosen-shipping";
import { chooseService, type Wanted } from "./choose-service";
import { labelRequest, type LabelWishes } from "./label-request";
import type { PackageToShip } from "./package-to-ship";
import { promisedLatest } from "./promised-latest";
import { ratesOf } from "./rates";
import { adapterNamed, adapterOfShopper, shippingRulesOf } from "./room";

export type LabelInput = Wanted & LabelWishes & {
  tracking_number?: string;
  /** One of the carriers that are set up, instead of the shopper's or the default one. */
  adapter?: string;
  /** A person knows better than the carrier's list of addresses. */
  accept_address?: boolean;
};

/** What is to be bought for a package, before anything is paid. 409 `address_problem` when the carrier cannot deliver there. */
export async function planLabel(container: MedusaContainer, shipping: PackageToShip, input: LabelInput): Promise<NewShipment> {
  const { pack, order, lines, to } = shipping;
  const { rateShopping: rules, checkAddresses } = shippingRulesOf(container);
  const [{ options, request }, shoppers, promised_latest] = await Promise.all([
    labelRequest(container, shipping, input),
    chosenShipping(container, order.id, lines.map((line) => line.line_item_id)),
    promisedLatest(container, order.id),
  ]);
  const isFree = rules.always || Boolean(input.service || input.rate_id);
  const adapter = input.adapter || isFree ? adapterNamed(container, input.adapter) : adapterOfShopper(container, shoppers.adapter);
  const [rates, check] = await Promise.all([ratesOf(adapter, request), checkAddresses && !input.accept_address ? addressCheck(adapter, to) : undefined]);
  if (check && !check.ok) throw new AddressProblem(check.problems, check.suggestion);
  const { rate, reason } = chooseService(rates, input, { rules, promised_latest, now: clock.now(), chosen: shoppers.service });
  return {
    package_id: pack.id, order_id: order.id, location_id: pack.location_id, adapter: adapter.key, service: rate.service, promised_latest,
    request: { ...request, tracking_number: input.tracking_number }, label_options: options,
    quote: { amount: rate.amount, currency_code: rate.currency_code, reason, shopper_paid: shoppers.paid },
  };
}
