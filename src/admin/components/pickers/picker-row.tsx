import { ArrowRightOnRectangle, Key, MinusCircle, PencilSquare, Plus, Tag } from "@medusajs/icons";
import { StatusBadge, Table } from "@medusajs/ui";
import { useChangePicker, useSignOutPicker } from "../../lib/queries/pickers";
import { told } from "../../lib/told";
import type { Picker } from "../../lib/types";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { OneLine } from "../common/one-line";
import { RowActions } from "../common/row-actions";

export type PickerDrawer = "edit" | "pin" | "badge";
type Props = { picker: Picker; location: string; now: number; onOpen: (drawer: PickerDrawer) => void };

/** One picker, and what can be done about them. */
export function PickerRow({ picker, location, now, onOpen }: Props) {
  const { t } = useText();
  const { name, number, active } = picker;
  const ask = useConfirm();
  const change = useChangePicker(picker.id);
  const signOut = useSignOutPicker(picker.id);
  const deactivate = async () => {
    const isSure = await ask({ title: t("pickers.deactivateTitle", { name }), description: t("pickers.deactivateText"), confirmText: t("pickers.deactivate"), variant: "danger" });
    if (isSure) change.mutate({ active: false }, told(t("pickers.saved")));
  };
  return (
    <Table.Row>
      <Table.Cell><OneLine text={name} /></Table.Cell>
      <Table.Cell className="tabular-nums">{number}</Table.Cell>
      <Table.Cell>{location}</Table.Cell>
      <Table.Cell><PickerState picker={picker} now={now} /></Table.Cell>
      <Table.Cell>
        <RowActions label={t("pickers.actionsOf", { name })} actions={[
          { icon: <PencilSquare />, label: t("pickers.edit"), onSelect: () => onOpen("edit") },
          { icon: <Key />, label: t("pickers.newPin"), onSelect: () => onOpen("pin") },
          { icon: <Tag />, label: t("pickers.newBadge"), onSelect: () => onOpen("badge") },
          { icon: <ArrowRightOnRectangle />, label: t("pickers.signOut"), onSelect: () => signOut.mutate(undefined, told(t("pickers.signedOut", { name }))) },
          active
            ? { icon: <MinusCircle />, label: t("pickers.deactivate"), onSelect: () => void deactivate() }
            : { icon: <Plus />, label: t("pickers.activate"), onSelect: () => change.mutate({ active: true }, told(t("pickers.saved"))) },
        ]} />
      </Table.Cell>
    </Table.Row>
  );
}

function PickerState({ picker: { active, locked_until }, now }: { picker: Picker; now: number }) {
  const { t } = useText();
  if (!active) return <StatusBadge color="grey">{t("pickers.inactive")}</StatusBadge>;
  const isLocked = locked_until !== null && new Date(locked_until).getTime() > now;
  return <StatusBadge color={isLocked ? "red" : "green"}>{t(isLocked ? "pickers.locked" : "pickers.active")}</StatusBadge>;
}
