import { Button, Input } from "@medusajs/ui";
import { useState } from "react";
import type { SavedView } from "../../lib/orders/types";
import { useDeleteView, useSaveView } from "../../lib/queries/orders-on-the-way";
import { done, told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { SwitchField } from "../common/switch-field";

type Props = { view: SavedView | undefined; query: Record<string, string>; onClose: () => void };

/** Keeps what the list shows under a name, or changes one of the user's own views. */
export function ViewDrawer({ view, query, onClose }: Props) {
  const { t } = useText();
  const save = useSaveView(view?.id);
  const remove = useDeleteView();
  const confirm = useConfirm();
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const [isDefault, setDefault] = useState(view?.is_default ?? false);
  const drop = async () => {
    if (view && (await confirm({ title: t("ordersPage.deleteTitle", { name: view.name }), description: t("ordersPage.deleteText"), confirmText: t("ordersPage.deleteView") }))) {
      remove.mutate(view.id, told(t("ordersPage.viewDeleted"), onClose));
    }
  };
  return (
    <FormDrawer
      title={t("ordersPage.viewTitle")} description={t("ordersPage.viewText")} canSubmit={name.trim() !== ""} isPending={save.isPending} error={save.error} onClose={onClose}
      onSubmit={() => save.mutate({ name: name.trim(), query, shared, is_default: isDefault }, done(t("ordersPage.viewSaved"), onClose))}
    >
      <Field label={t("ordersPage.viewName")}>{(field) => <Input {...field} autoFocus required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />}</Field>
      <SwitchField label={t("ordersPage.viewDefault")} checked={isDefault} onChange={setDefault} />
      <SwitchField label={t("ordersPage.viewShared")} checked={shared} onChange={setShared} />
      {view && <Button type="button" size="small" variant="secondary" className="self-start" isLoading={remove.isPending} onClick={() => void drop()}>{t("ordersPage.deleteView")}</Button>}
    </FormDrawer>
  );
}
