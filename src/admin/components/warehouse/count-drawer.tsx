import { useState } from "react";
import { type Task, useWarehouseActions } from "../../lib/queries/warehouse";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";

/** How many pieces were found. */
export function CountDrawer({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useText();
  const [counted, setCounted] = useState("");
  const { finishTask } = useWarehouseActions();
  return (
    <FormDrawer
      title={task.bin ? t("warehouse.countTitle", { bin: task.bin }) : t("warehouse.countTitleNoBin")} description={t("warehouse.countText", { item: task.title })}
      canSubmit={/^\d+$/.test(counted)} isPending={finishTask.isPending} error={finishTask.error} onClose={onClose}
      onSubmit={() => finishTask.mutate({ id: task.id, counted_quantity: Number(counted) }, { onSuccess: onClose })}
    >
      <NumberField label={t("warehouse.counted")} value={counted} onChange={setCounted} min={0} step={1} isRequired />
    </FormDrawer>
  );
}
