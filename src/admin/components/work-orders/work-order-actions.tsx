import { ArrowPathMini, ArrowUpMini, PauseSolid, PlaySolid, SquareTwoStack, XCircle } from "@medusajs/icons";
import { Textarea } from "@medusajs/ui";
import { useState } from "react";
import { isUntouched } from "../../../modules/warehouse/rules/work-order-states";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { RowActions } from "../common/row-actions";
import { HandOverDrawer } from "./hand-over-drawer";
import { ShortDrawer } from "./short-drawer";
import { SplitDrawer } from "./split-drawer";

/** Above every rank that a rule gives. */
const FIRST = 100;
/** What a person lets go: their own hold, or what the shopper asked. */
const RELEASED = ["held", "instructions"];

type Opened = "hold" | "split" | "hand-over" | "short";

/** Holds a work order or lets it go, has it done first, split, or given to another, and says what is not there. */
export function WorkOrderActions({ order }: { order: WorkOrder }) {
  const { t } = useText();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const [reason, setReason] = useState("");
  const { hold, release, prioritise } = useWorkOrderActions(order.id);
  if (order.state === "shipped" || order.state === "cancelled") return null;
  const pieces = (order.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
  const isOpen = (order.lines ?? []).some((line) => line.quantity > line.picked_quantity + (line.short_quantity ?? 0));
  const isFirst = (order.own_priority ?? 0) > 0;
  return (
    <>
      <RowActions label={t("workOrders.actions")} actions={[
        ...(order.waiting_code && RELEASED.includes(order.waiting_code) ? [{ icon: <PlaySolid />, label: t("workOrders.release"), onSelect: () => release.mutate() }] : []),
        ...(order.waiting_code !== "held" ? [{ icon: <PauseSolid />, label: t("workOrders.hold"), onSelect: () => setOpened("hold") }] : []),
        { icon: <ArrowUpMini />, label: t(isFirst ? "workOrders.byRule" : "workOrders.sooner"), onSelect: () => prioritise.mutate(isFirst ? null : FIRST) },
        ...(isUntouched(order.state) && pieces > 1 ? [{ icon: <SquareTwoStack />, label: t("workOrders.split"), onSelect: () => setOpened("split") }] : []),
        ...(order.state === "picking" ? [{ icon: <ArrowPathMini />, label: t("waves.handOver"), onSelect: () => setOpened("hand-over") }] : []),
        ...(order.state === "picking" && isOpen ? [{ icon: <XCircle />, label: t("workOrders.short"), onSelect: () => setOpened("short") }] : []),
      ]} />
      {opened === "hold" && (
        <FormDrawer
          title={t("workOrders.holdTitle")} description={t("workOrders.holdText")} submit={t("workOrders.hold")} canSubmit={reason.trim() !== ""}
          isPending={hold.isPending} error={hold.error} onClose={close}
          onSubmit={() => hold.mutate(reason.trim(), { onSuccess: close })}
        >
          <Field label={t("workOrders.holdReason")}>{(ids) => <Textarea {...ids} autoFocus value={reason} onChange={(e) => setReason(e.target.value)} />}</Field>
        </FormDrawer>
      )}
      {opened === "split" && <SplitDrawer order={order} onClose={close} />}
      {opened === "hand-over" && <HandOverDrawer order={order} onClose={close} />}
      {opened === "short" && <ShortDrawer order={order} onClose={close} />}
    </>
  );
}
