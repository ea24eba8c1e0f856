import { useState } from "react";
import { asTyped } from "../../lib/numbers";
import { useReceiveStock } from "../../lib/queries/stock-actions";
import type { Incoming } from "../../lib/stock/types";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";

/** Puts what has come into the level: all of it, or a part. */
export function ReceiveDrawer({ row, location, onClose }: { row: Incoming; location: string; onClose: () => void }) {
  const { t } = useText();
  const [quantity, setQuantity] = useState(asTyped(row.quantity));
  const receive = useReceiveStock();
  const submit = () =>
    receive.mutate({ id: row.id, quantity: Number(quantity) }, done(t("incoming.done.received"), onClose));
  return (
    <FormDrawer
      title={t("incoming.receiveTitle")} description={t("incoming.receiveText", { location })} submit={t("incoming.receive")}
      onClose={onClose} onSubmit={submit} canSubmit={Number(quantity) > 0} isPending={receive.isPending} error={receive.error}
    >
      <NumberField label={t("incoming.received")} value={quantity} onChange={setQuantity} min={0} isRequired />
    </FormDrawer>
  );
}
