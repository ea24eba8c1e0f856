import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { typedNumber } from "../../lib/numbers";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import { done } from "../../lib/told";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";

/** Some of it becomes a work order of its own, which is shown then. */
export function SplitDrawer({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const { t } = useText();
  const lines = order.lines ?? [];
  const [typed, setTyped] = useState<Record<string, string>>({});
  const { split } = useWorkOrderActions(order.id);
  const go = useNavigate();
  const moves = lines.map(({ id, quantity }) => ({ line_id: id, quantity: typedNumber(typed[id] ?? "") ?? 0, of: quantity }));
  const isPossible = moves.every(({ quantity, of }) => Number.isInteger(quantity) && quantity >= 0 && quantity <= of) && moves.some(({ quantity }) => quantity > 0) && moves.some(({ quantity, of }) => quantity < of);
  const finish = (made: WorkOrder | undefined) => {
    onClose();
    if (made) void go(`/doorstep/work-orders/${made.id}`);
  };
  const submit = () => split.mutate(moves.filter(({ quantity }) => quantity > 0).map(({ line_id, quantity }) => ({ line_id, quantity })), {
    onSuccess: (works) => { done(t("workOrders.splitDone"), () => finish(works.find(({ id }) => id !== order.id))).onSuccess(); },
  });
  return (
    <FormDrawer title={t("workOrders.split")} description={t("workOrders.splitText")} submit={t("workOrders.split")} canSubmit={isPossible} isPending={split.isPending} error={split.error} onClose={onClose} onSubmit={submit}>
      {lines.map(({ id, title, sku, quantity }) => (
        <NumberField
          key={id} label={[title, sku].filter(Boolean).join(" · ")} hint={t("workOrders.splitOf", { count: quantity })} value={typed[id] ?? ""} placeholder="0" min={0} max={quantity} step={1}
          onChange={(text) => setTyped({ ...typed, [id]: text })}
        />
      ))}
    </FormDrawer>
  );
}
