import { useState } from "react";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import { done } from "../../lib/told";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { BACK_TO_ALL, HandOverField } from "../waves/hand-over-field";

/** Gives it to another picker, or, where nothing of it is picked, back to all. */
export function HandOverDrawer({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const { t } = useText();
  const [to, setTo] = useState("");
  const { handOver } = useWorkOrderActions(order.id);
  const isBegun = [order, ...(order.together ?? [])].some(({ lines = [] }) => lines.some((line) => line.picked_quantity > 0 || (line.short_quantity ?? 0) > 0));
  return (
    <FormDrawer
      title={t("waves.handOver")} description={t(isBegun ? "workOrders.handOverBegun" : "workOrders.handOverText")} submit={t("waves.handOver")} canSubmit={to !== ""} isPending={handOver.isPending} error={handOver.error}
      onClose={onClose} onSubmit={() => handOver.mutate(to === BACK_TO_ALL ? null : to, done(t("waves.handedOver"), onClose))}
    >
      <HandOverField locationId={order.location_id} from={order.picker_id ?? null} value={to} canGiveBack={!isBegun} onChange={setTo} />
    </FormDrawer>
  );
}
