import { Button } from "@medusajs/ui";
import { useState } from "react";
import { asTyped, typedNumber } from "../../lib/numbers";
import { type Bin, type HeldGoods, type StockedItem, usePutIntoBin, useTakeOutOfBin } from "../../lib/queries/bins";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";
import { ItemField } from "./item-field";

const nameOf = ({ sku, title }: Pick<HeldGoods, "sku" | "title">): string => [title, sku].filter(Boolean).join(" · ");

/** Puts goods into a bin, or says how many lie there now. */
export function HeldDrawer({ bin, held, onClose }: { bin: Bin; held: HeldGoods | undefined; onClose: () => void }) {
  const { t } = useText();
  const { code } = bin;
  const [item, setItem] = useState<StockedItem>();
  const [pieces, setPieces] = useState(asTyped(held?.quantity));
  const [low, setLow] = useState(asTyped(held?.replenish_below));
  const put = usePutIntoBin(bin.id);
  const takeOut = useTakeOutOfBin(bin.id);
  const id = held?.inventory_item_id ?? item?.id;
  const submit = () => id && put.mutate({ inventory_item_id: id, quantity: typedNumber(pieces), replenish_below: typedNumber(low) }, done(t("bins.putIn", { code }), onClose));
  return (
    <FormDrawer
      title={t(held ? "bins.heldTitle" : "bins.putTitle", { code })} {...(held && { description: nameOf(held) })} onClose={onClose} onSubmit={submit}
      canSubmit={id !== undefined && [pieces, low].every((text) => /^\d*$/.test(text))} isPending={put.isPending} error={put.error ?? takeOut.error}
    >
      {!held && <ItemField value={item} onChange={setItem} />}
      <NumberField label={t("bins.quantity")} hint={t("bins.quantityHint")} value={pieces} onChange={setPieces} min={0} step={1} />
      {bin.kind === "pick" && <NumberField label={t("bins.low")} hint={t("bins.lowHint")} value={low} onChange={setLow} min={0} step={1} />}
      {held && (
        <Button size="small" variant="secondary" type="button" className="self-start" isLoading={takeOut.isPending} onClick={() => takeOut.mutate(held.inventory_item_id, done(t("bins.takenOut", { code }), onClose))}>{t("bins.takeOut")}</Button>
      )}
    </FormDrawer>
  );
}
