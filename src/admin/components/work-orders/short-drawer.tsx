import { Textarea } from "@medusajs/ui";
import { useState } from "react";
import { typedNumber } from "../../lib/numbers";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import { newRandomId } from "../../lib/random-id";
import { done } from "../../lib/told";
import type { WorkOrder, WorkOrderLine } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";

const openIn = (line: WorkOrderLine): number => line.quantity - line.picked_quantity - (line.short_quantity ?? 0);

/** Notes pieces that are not where they should be: their bin is counted, and they are looked for elsewhere. */
export function ShortDrawer({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const { t } = useText();
  const lines = (order.lines ?? []).filter((line) => openIn(line) > 0);
  const [lineId, setLineId] = useState(lines[0]?.id ?? "");
  const line = lines.find(({ id }) => id === lineId);
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  // The same however often it is sent, so that it counts once.
  const [shortId] = useState(newRandomId);
  const { shortPick } = useWorkOrderActions(order.id);
  const quantity = typedNumber(typed) ?? 0;
  const most = line ? openIn(line) : 0;
  return (
    <FormDrawer
      title={t("workOrders.short")} description={t("workOrders.shortText")} canSubmit={Number.isInteger(quantity) && quantity >= 1 && quantity <= most && reason.trim() !== ""} isPending={shortPick.isPending} error={shortPick.error}
      onClose={onClose} onSubmit={() => shortPick.mutate({ short_id: shortId, line_id: lineId, quantity, reason: reason.trim() }, done(t("workOrders.shortDone"), onClose))}
    >
      <Field label={t("workOrders.line.item")}>
        {({ id }) => <Choice id={id} label={t("workOrders.line.item")} value={lineId} options={lines.map((one) => ({ value: one.id, label: [one.title, one.sku, one.bin].filter(Boolean).join(" · ") }))} onChange={setLineId} />}
      </Field>
      <NumberField label={t("workOrders.shortPieces")} hint={t("workOrders.shortMost", { count: most })} value={typed} onChange={setTyped} min={1} max={most} step={1} isRequired />
      <Field label={t("workOrders.holdReason")}>{(ids) => <Textarea {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
    </FormDrawer>
  );
}
