import { Button, Textarea } from "@medusajs/ui";
import { useState } from "react";
import { filledMacro, useCaseAction, useMacros } from "../../lib/queries/cases";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { Problem } from "../common/problem";

/** An answer to the shopper, or a note that they never see. */
export function ReplyForm({ id, canReply }: { id: string; canReply: boolean }) {
  const { t } = useText();
  const macros = useMacros().data ?? [];
  const act = useCaseAction(id);
  const [text, setText] = useState("");
  const [missing, setMissing] = useState<string[]>([]);
  const [failure, setFailure] = useState<Error | null>(null);
  const written = text.trim();
  const insert = (macroId: string) =>
    void filledMacro(id, macroId).then(
      (filled) => {
        setText((before) => (before.trim() ? `${before}\n\n${filled.text}` : filled.text));
        setMissing(filled.missing);
        setFailure(null);
      },
      (error: Error) => setFailure(error)
    );
  const send = (what: "reply" | "notes") => act.mutate({ what, body: { text: written } }, done(t(what === "reply" ? "care.replied" : "care.noted"), () => setText("")));
  const open = missing.filter((name) => text.includes(name));
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {macros.length > 0 && <Choice size="small" className="w-full sm:w-64" label={t("care.macro")} placeholder={t("care.macro")} value="" options={macros.map(({ id: value, name }) => ({ value, label: name }))} onChange={insert} />}
      <Field label={t("care.message")} {...(open.length > 0 && { hint: t("care.missing", { what: open.join(", ") }) })}>
        {(ids) => <Textarea {...ids} rows={5} maxLength={5_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Problem error={act.error ?? failure} />
      <div className="flex flex-wrap gap-2">
        {canReply && <Button size="small" disabled={!written} isLoading={act.isPending} onClick={() => send("reply")}>{t("care.reply")}</Button>}
        <Button size="small" variant="secondary" disabled={!written} isLoading={act.isPending} onClick={() => send("notes")}>{t("care.note")}</Button>
      </div>
    </div>
  );
}
