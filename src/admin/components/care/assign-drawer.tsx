import { useState } from "react";
import { useCaseAction } from "../../lib/queries/cases";
import { useUsers } from "../../lib/queries/users";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

const NOBODY = "nobody";

/** Gives a case to another, as long as nobody did meanwhile. */
export function AssignDrawer({ id, from, onClose }: { id: string; from: string | null; onClose: () => void }) {
  const { t } = useText();
  const [owner, setOwner] = useState(from ?? NOBODY);
  const act = useCaseAction(id);
  const options = [...useUsers().map((user) => ({ value: user.id, label: user.name })), { value: NOBODY, label: t("care.nobody") }];
  const submit = () => act.mutate({ what: "assign", body: { user_id: owner === NOBODY ? null : owner, from } }, done(t("care.assigned"), onClose));
  return (
    <FormDrawer title={t("care.assign")} onClose={onClose} onSubmit={submit} isPending={act.isPending} error={act.error}>
      <Field label={t("care.column.owner")}>{(ids) => <Choice id={ids.id} label={t("care.column.owner")} value={owner} options={options} onChange={setOwner} />}</Field>
    </FormDrawer>
  );
}
