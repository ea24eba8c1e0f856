import type { MedusaContainer } from "@medusajs/framework/types";
import { declaration } from "../../modules/carrier/rules/customs";
import { crossesCustoms } from "../../modules/carrier/rules/customs-territory";
import { labelOptionsFor, withWishes, type DangerousGoods, type LabelFormat, type LabelOptions, type Signature } from "../../modules/carrier/rules/label-options";
import type { BuyLabelRequest } from "../../providers/carrier/adapters";
import { deliveryNote } from "../../modules/carrier/rules/delivery-note";
import { withInstructions } from "../warehouse/instructions-of";
import type { PackageToShip } from "./package-to-ship";
import { parcelContents, UNKNOWN_CONTENTS } from "./parcel-contents";
import { shippingRulesOf } from "./room";

/** What a person asks of one label; what they leave out is by the merchant's rules. */
export type LabelWishes = { signature?: Signature | "none"; insured_amount?: number; dangerous_goods?: DangerousGoods[]; return_label?: boolean; format?: LabelFormat };
export type LabelRequest = { options: LabelOptions; request: Omit<BuyLabelRequest, "reference" | "service"> };

/** The carton that it was packed in; undefined where nobody said which. */
function cartonOf({ length_mm, width_mm, height_mm }: PackageToShip["pack"]) {
  return length_mm && width_mm && height_mm ? { length_mm, width_mm, height_mm } : undefined;
}

/** What to ask of a carrier for a package: where from and to, what is in it, and how it is to be treated. */
export async function labelRequest(container: MedusaContainer, { carton, from }: PackageToShip, wishes: LabelWishes = {}): Promise<LabelRequest> {
  const [{ pack, to, order }] = carton;
  const { labelRules, labelFormat, defaultItemGrams, defaultCarton } = shippingRulesOf(container);
  const abroad = crossesCustoms(from, to);
  const [contents, asked] = await Promise.all([
    abroad || labelRules.length ? parcelContents(container, carton) : UNKNOWN_CONTENTS, withInstructions(container, carton.map(({ order }) => ({ order_id: order.id }))),
  ]);
  const delivery_note = deliveryNote(...asked);
  const options = withWishes(labelOptionsFor(labelRules, { ...contents, country: to.country }), wishes);
  const pieces = carton.flatMap((one) => one.pack.items).reduce((sum, item) => sum + item.quantity, 0);
  const { currency_code } = order;
  return {
    options,
    request: {
      from, to, currency_code, format: wishes.format ?? labelFormat, parcel: { grams: pack.weight_grams || pieces * defaultItemGrams, ...(cartonOf(pack) ?? defaultCarton) }, label_text: carton.map((one) => `#${one.order.display_id}`).join(" "),
      ...(delivery_note && { delivery_note }),
      ...(options.signature && { signature: options.signature }),
      ...(options.insured_amount && { insured_value: { amount: options.insured_amount, currency_code } }),
      ...(options.dangerous_goods && { dangerous_goods: options.dangerous_goods }),
      ...(abroad && {
        customs: { signer: from.name ?? from.company ?? "", items: declaration(contents.items, currency_code, from.country, defaultItemGrams) },
      }),
    },
  };
}
