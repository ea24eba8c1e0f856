import { Button, Hint, Label, Textarea } from "@medusajs/ui";
import { useId } from "react";
import type { TextFault } from "../../../modules/lifecycle-email/rules/texts";
import { partOf } from "../../lib/mails/part";
import type { Template } from "../../lib/mails/types";
import { useText } from "../../lib/use-text";

type Props = { text: Template["texts"][number]; language: string; own: string | undefined; faults: readonly TextFault[]; onChange: (text: string | undefined) => void };

/** One text: in its own language and direction, with its variables, its faults, and the default to go back to. */
export function MailTextField({ text, language, own, faults, onChange }: Props) {
  const { t, named } = useText();
  const id = useId();
  const label = named("mailTemplates.part", partOf(text.key));
  const isOwn = own !== undefined && own !== text.default;
  const names = text.variables.map((name) => `{${name}}`).join(", ");
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <div className="flex items-center justify-between gap-x-2">
        <Label htmlFor={id} size="small" weight="plus">{label}</Label>
        {isOwn && <Button size="small" type="button" variant="transparent" aria-label={t("mailTemplates.takeBackNamed", { what: label })} onClick={() => onChange(undefined)}>{t("mailTemplates.takeBack")}</Button>}
      </div>
      <Textarea id={id} lang={language} dir="auto" rows={text.default.length > 90 ? 3 : 1} value={own ?? text.default} maxLength={2000} aria-invalid={faults.length > 0} aria-describedby={`${id}-hint`} onChange={({ target }) => onChange(target.value)} />
      <div id={`${id}-hint`} className="flex flex-col">
        {faults.map(({ fault, variable }) => <Hint key={`${fault} ${variable}`} variant="error">{t(`mailTemplates.fault.${fault}`, { variable: `{${variable}}` })}</Hint>)}
        {names && <Hint>{t("mailTemplates.variables", { names })}</Hint>}
        {isOwn && <Hint className="break-words">{t("mailTemplates.defaultIs", { text: text.default })}</Hint>}
      </div>
    </div>
  );
}
