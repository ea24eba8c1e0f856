import { useState } from "react";
import { type Task, useWarehouseActions } from "../../lib/queries/warehouse";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";

/** How many pieces were found, in which bins. */
export function CountDrawer({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t, locale } = useText();
  const [counted, setCounted] = useState("");
  const { finishTask } = useWarehouseActions();
  const bins = new Intl.ListFormat(locale, { type: "conjunction" }).format(task.count_in);
  return (
    <FormDrawer
      title={task.count_in.length > 1 ? t("warehouse.countTitleTogether", { bins }) : bins ? t("warehouse.countTitle", { bin: bins }) : t("warehouse.countTitleNoBin")} description={t("warehouse.countText", { item: task.title })}
      canSubmit={/^\d+$/.test(counted)} isPending={finishTask.isPending} error={finishTask.error} onClose={onClose}
      onSubmit={() => finishTask.mutate({ id: task.id, counted_quantity: Number(counted), counted_in: task.count_in }, { onSuccess: onClose })}
    >
      <NumberField label={t("warehouse.counted")} value={counted} onChange={setCounted} min={0} step={1} isRequired />
    </FormDrawer>
  );
}
