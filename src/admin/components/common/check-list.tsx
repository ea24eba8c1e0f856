import { Checkbox, Input, Label, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { useText } from "../../lib/use-text";

type Props = { label: string; options: readonly { value: string; label: string }[]; chosen: readonly string[]; onChange: (chosen: string[]) => void };

/** A thing with a name as one of the list. */
export const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** From so many on it is quicker to type than to look. */
const MANY = 8;

/** What was chosen and is no longer there can still be taken away. */
const withGone = (options: Props["options"], chosen: readonly string[]): Props["options"] => [
  ...options, ...chosen.filter((value) => !options.some((option) => option.value === value)).map((value) => ({ value, label: value })),
];

/** Chooses any number of a list; none stands for any. Not shown where there is nothing to choose. */
export function CheckList({ label, options: known, chosen, onChange }: Props) {
  const { t } = useText();
  const id = useId();
  const options = withGone(known, chosen);
  const [filter, setFilter] = useState("");
  const shown = options.filter((option) => option.label.toLowerCase().includes(filter.trim().toLowerCase()));
  const toggle = (value: string, checked: boolean) => onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value));
  if (!options.length) return null;
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-2">
      <legend className="mb-2 flex w-full items-baseline justify-between">
        <Text as="span" size="small" leading="compact" weight="plus">{label}</Text>
        <Text as="span" size="xsmall" className="text-ui-fg-subtle">{chosen.length ? t("rules.chosen", { count: chosen.length }) : t("rules.any")}</Text>
      </legend>
      {options.length > MANY && <Input size="small" aria-label={t("rules.filter", { list: label })} placeholder={t("rules.filter", { list: label })} value={filter} onChange={(event) => setFilter(event.target.value)} />}
      <div className="shadow-borders-base flex max-h-40 flex-col gap-y-2 overflow-y-auto rounded-md px-3 py-2">
        {shown.map(({ value, label: name }) => (
          <div key={value} className="flex items-center gap-x-2">
            <Checkbox id={`${id}-${value}`} checked={chosen.includes(value)} onCheckedChange={(checked) => toggle(value, checked === true)} />
            <Label htmlFor={`${id}-${value}`} size="small" className="min-w-0 break-words">{name}</Label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
