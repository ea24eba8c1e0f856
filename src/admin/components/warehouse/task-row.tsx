import { Button, Table } from "@medusajs/ui";
import { type Task, useWarehouseActions } from "../../lib/queries/warehouse";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { OneLine } from "../common/one-line";

const REASONS = ["order_canceled", "order_changed", "short_pick", "bundle_short", "low_bin"] as const;
type Reason = (typeof REASONS)[number];
const isReason = (reason: string): reason is Reason => (REASONS as readonly string[]).includes(reason);

/** Kinds that ask for a number before they are done, and what their button says. */
const ENTER = { recount: "count", replenish: "fillUp", put_back: undefined } as const;

/** One task, and the button that says it is done, or asks for its number first. */
export function TaskRow({ task, now, onEnter }: { task: Task; now: number; onEnter: () => void }) {
  const { t } = useText();
  const { finishTask } = useWarehouseActions();
  const enter = ENTER[task.kind];
  const kind = t(`warehouse.kind.${task.kind}`);
  const item = [task.title, task.sku].filter(Boolean).join(" · ");
  const why = [isReason(task.reason) ? t(`warehouse.reason.${task.reason}`) : task.reason, task.note].filter(Boolean).join(": ");
  return (
    <Table.Row>
      <Table.Cell className="txt-compact-small-plus">{kind}</Table.Cell>
      <Table.Cell><OneLine text={item} /></Table.Cell>
      <Table.Cell>{task.count_in.join(", ") || task.bin || t("workOrders.noBin")}</Table.Cell>
      <Table.Cell className="tabular-nums">{task.quantity ?? "–"}</Table.Cell>
      <Table.Cell><OneLine text={why} /></Table.Cell>
      <Table.Cell><Moment at={task.created_at} now={now} /></Table.Cell>
      <Table.Cell>
        {enter
          ? <Button size="small" variant="secondary" aria-label={`${t(`warehouse.${enter}`)}: ${item}`} onClick={onEnter}>{t(`warehouse.${enter}`)}</Button>
          : <Button size="small" variant="secondary" aria-label={t("warehouse.doneNamed", { kind, item })} isLoading={finishTask.isPending} onClick={() => finishTask.mutate({ id: task.id })}>{t("warehouse.done")}</Button>}
      </Table.Cell>
    </Table.Row>
  );
}
