import { PencilSquare, Trash } from "@medusajs/icons";
import { Button, Container, Input, Text, Textarea } from "@medusajs/ui";
import { useState } from "react";
import { MACRO_VARIABLES } from "../../../modules/customer-care/rules/macro";
import type { CareMacro } from "../../lib/care/types";
import { useDeleteMacro, useMacros, useSaveMacro } from "../../lib/queries/cases";
import { done, told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { RowActions } from "../common/row-actions";
import { SectionHeader } from "../common/section-header";

/** The texts that staff answer with. */
export function MacrosSection() {
  const { t } = useText();
  const query = useMacros();
  const remove = useDeleteMacro();
  const [edited, setEdited] = useState<CareMacro | "new">();
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("careRules.macros")} text={t("careRules.macrosText")}><Button size="small" variant="secondary" onClick={() => setEdited("new")}>{t("rules.create")}</Button></SectionHeader>
      <Answer query={query} rows={2}>
        {(macros) => macros.length === 0 ? <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("careRules.noMacros")}</Text> : (
          <ul className="divide-y">
            {macros.map((macro) => (
              <li key={macro.id} className="flex items-start justify-between gap-x-4 px-6 py-3">
                <div className="min-w-0">
                  <Text size="small" leading="compact" weight="plus" className="break-words">{macro.name}</Text>
                  <Text size="small" className="text-ui-fg-subtle line-clamp-2 whitespace-pre-line break-words">{macro.text}</Text>
                </div>
                <RowActions label={t("rules.actionsOf", { what: macro.name })} actions={[
                  { icon: <PencilSquare />, label: t("rules.edit"), onSelect: () => setEdited(macro) },
                  { icon: <Trash />, label: t("rules.delete"), onSelect: () => remove.mutate(macro.id, told(t("rules.deleted"))) },
                ]} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {edited && <MacroDrawer macro={edited === "new" ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Container>
  );
}

function MacroDrawer({ macro, onClose }: { macro: CareMacro | undefined; onClose: () => void }) {
  const { t } = useText();
  const save = useSaveMacro(macro?.id);
  const [name, setName] = useState(macro?.name ?? "");
  const [text, setText] = useState(macro?.text ?? "");
  return (
    <FormDrawer
      title={t(macro ? "careRules.editMacro" : "careRules.newMacro")} canSubmit={name.trim() !== "" && text.trim() !== ""} onClose={onClose} isPending={save.isPending} error={save.error}
      onSubmit={() => save.mutate({ name: name.trim(), text: text.trim() }, done(t("rules.saved"), onClose))}
    >
      <Field label={t("rules.name")}>{(ids) => <Input {...ids} aria-required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}</Field>
      <Field label={t("careRules.macroText")} hint={t("careRules.variables", { list: MACRO_VARIABLES.map((variable) => `{{${variable}}}`).join(" ") })}>
        {(ids) => <Textarea {...ids} rows={8} aria-required maxLength={5_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
