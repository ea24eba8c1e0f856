import { Textarea } from "@medusajs/ui";
import { useState } from "react";
import { RESOLUTIONS } from "../../../modules/customer-care/rules/case-states";
import { isRemedy } from "../../../modules/customer-care/rules/remedies";
import type { CaseDetail } from "../../lib/care/types";
import { useCaseAction } from "../../lib/queries/cases";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { SwitchField } from "../common/switch-field";

/** Ends a case, with a last word to the shopper if there is one. They read how it ended: what was not done here must have been done elsewhere. */
export function ResolveDrawer({ found: { id, remedies }, onClose }: { found: CaseDetail["case"]; onClose: () => void }) {
  const { t } = useText();
  const [resolution, setResolution] = useState<string>("answered");
  const [text, setText] = useState("");
  const [elsewhere, setElsewhere] = useState(false);
  const act = useCaseAction(id);
  const isUndone = isRemedy(resolution) && !remedies.some(({ kind, state }) => kind === resolution && state === "done");
  const submit = () => act.mutate({ what: "resolve", body: { resolution, ...(isUndone && { done_elsewhere: elsewhere }), ...(text.trim() && { text: text.trim() }) } }, done(t("care.resolved"), onClose));
  return (
    <FormDrawer title={t("care.resolve")} description={t("care.resolveText")} submit={t("care.resolve")} canSubmit={!isUndone || elsewhere} onClose={onClose} onSubmit={submit} isPending={act.isPending} error={act.error}>
      <Field label={t("care.resolution")}>
        {(ids) => <Choice id={ids.id} label={t("care.resolution")} value={resolution} options={RESOLUTIONS.map((value) => ({ value, label: t(`cases.${value}`) }))} onChange={setResolution} />}
      </Field>
      {isUndone && <SwitchField label={t("care.elsewhere")} hint={t("care.elsewhereHint")} checked={elsewhere} onChange={setElsewhere} />}
      <Field label={t("care.lastWord")}>{(ids) => <Textarea {...ids} rows={5} maxLength={5_000} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
    </FormDrawer>
  );
}
