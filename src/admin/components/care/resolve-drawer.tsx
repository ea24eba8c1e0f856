import { Textarea } from "@medusajs/ui";
import { useState } from "react";
import { RESOLUTIONS } from "../../../modules/customer-care/rules/case-states";
import { useCaseAction } from "../../lib/queries/cases";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

/** Ends a case, with a last word to the shopper if there is one. */
export function ResolveDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText();
  const [resolution, setResolution] = useState<string>("answered");
  const [text, setText] = useState("");
  const act = useCaseAction(id);
  const submit = () => act.mutate({ what: "resolve", body: { resolution, ...(text.trim() && { text: text.trim() }) } }, done(t("care.resolved"), onClose));
  return (
    <FormDrawer title={t("care.resolve")} description={t("care.resolveText")} submit={t("care.resolve")} onClose={onClose} onSubmit={submit} isPending={act.isPending} error={act.error}>
      <Field label={t("care.resolution")}>
        {(ids) => <Choice id={ids.id} label={t("care.resolution")} value={resolution} options={RESOLUTIONS.map((value) => ({ value, label: t(`cases.${value}`) }))} onChange={setResolution} />}
      </Field>
      <Field label={t("care.lastWord")}>{(ids) => <Textarea {...ids} rows={5} maxLength={5_000} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
    </FormDrawer>
  );
}
