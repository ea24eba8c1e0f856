import { Textarea } from "@medusajs/ui";
import { useState } from "react";
import { asTyped, typedNumber } from "../../lib/numbers";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { NumberField } from "../common/number-field";
import { Columns, Part } from "./part";
import type { Given } from "./settings-form";

const addressesIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];

/** Who of the staff is mailed what waits, and at which hour. */
export function DigestFields({ values: { digest }, onChange }: Given) {
  const { t } = useText();
  // As it was typed: an address that is not finished yet is one all the same.
  const [text, setText] = useState(digest.to.join("\n"));
  const type = (typed: string) => {
    setText(typed);
    onChange({ digest: { ...digest, to: addressesIn(typed) } });
  };
  return (
    <Part title={t("mailSettings.digest")} text={t("mailSettings.digestText")}>
      <Columns>
        <Field label={t("mailSettings.digestTo")} hint={t("mailSettings.digestToText")}>{(ids) => <Textarea {...ids} value={text} onChange={({ target }) => type(target.value)} />}</Field>
        <NumberField label={t("mailSettings.digestHour")} value={asTyped(digest.hour)} min={0} max={23} step={1} onChange={(typed) => onChange({ digest: { ...digest, hour: typedNumber(typed) ?? 0 } })} />
      </Columns>
    </Part>
  );
}
