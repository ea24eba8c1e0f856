import type { MedusaContainer } from "@medusajs/framework/types";
import type { NewShipment, Promised } from "../../modules/carrier/writes/shipments";
import { clock } from "../../shared/clock";
import { AddressProblem } from "./address-problem";
import { addressCheck } from "./check-address";
import { chosenShipping, type ChosenShipping } from "./chosen-shipping";
import { chooseService, type Wanted } from "./choose-service";
import { labelRequest, type LabelWishes } from "./label-request";
import { mustBeFulfillable } from "./must-be-fulfillable";
import type { OrderPackage, PackageToShip } from "./package-to-ship";
import { promisesOfParcels } from "./promise-of-parcel";
import { ratesOf } from "./rates";
import { adapterNamed, adapterOfShopper, shippingRulesOf } from "./room";

export type LabelInput = Wanted & LabelWishes & {
  tracking_number?: string;
  /** One of the carriers that are set up, instead of the shopper's or the default one. */
  adapter?: string;
  /** A person knows better than the carrier's list of addresses. */
  accept_address?: boolean;
};

/** What is to be bought for a package, before anything is paid. 409 `address_problem` when the carrier cannot deliver there, `no_shipping_option` or `not_reserved` when core could not fulfil it then. */
export async function planLabel(container: MedusaContainer, shipping: PackageToShip, input: LabelInput, by: string): Promise<NewShipment> {
  const { carton: [{ pack, order, to }, ...others] } = shipping;
  const { rateShopping: rules, checkAddresses } = shippingRulesOf(container);
  const [{ options, request }, shoppers, promises] = await Promise.all([
    labelRequest(container, shipping, input),
    Promise.all(shipping.carton.map((one) => chosenShipping(container, one.order, one.lines.map((line) => line.line_item_id)))),
    Promise.all(shipping.carton.map((one) => promiseOf(container, one))),
  ]);
  await mustBeFulfillable(container, shipping.carton, shoppers);
  const ends = promises.flatMap((promised) => promised?.latest ?? []);
  const soonest = ends.length ? new Date(Math.min(...ends.map(Number))) : null;
  const isFree = rules.always || Boolean(input.service || input.rate_id);
  const adapter = input.adapter || isFree ? adapterNamed(container, input.adapter) : adapterOfShopper(container, shoppers[0]!.adapter);
  const [rates, check] = await Promise.all([ratesOf(adapter, request), checkAddresses && !input.accept_address ? addressCheck(adapter, to) : undefined]);
  if (check && !check.ok) throw new AddressProblem(check.problems, check.suggestion);
  const { rate, reason } = chooseService(rates, input, { rules, promised_latest: soonest, now: clock.now(), chosen: shoppers[0]!.service });
  return {
    package_id: pack.id, order_id: order.id, location_id: pack.location_id, adapter: adapter.key, service: rate.service, promised: promises[0] ?? null,
    request: { ...request, tracking_number: input.tracking_number }, label_options: options, by, accepts_address: Boolean(input.accept_address),
    quote: { amount: rate.amount, currency_code: rate.currency_code, reason, shopper_paid: paidInAll(shoppers.map(({ paid }) => paid)) },
    companions: others.map((one, n) => ({ package_id: one.pack.id, order_id: one.order.id, promised: promises[n + 1] ?? null })),
  };
}

async function promiseOf(container: MedusaContainer, { pack, order, lines }: OrderPackage): Promise<Promised | null> {
  const [promised = null] = await promisesOfParcels(container, order, [{ line_item_ids: lines.map(({ line_item_id }) => line_item_id), location_id: pack.location_id }]);
  return promised;
}

/** What the shopper paid for the shipping of all the orders in a carton, which are in one currency; null where it is not known of one. */
const paidInAll = (paid: readonly ChosenShipping["paid"][]): ChosenShipping["paid"] =>
  paid.reduce((sum, one) => sum && one && { ...sum, amount: sum.amount + one.amount });
