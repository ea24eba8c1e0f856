import { clx, Select } from "@medusajs/ui";

export type Option = { value: string; label: string; disabled?: boolean };
type Props = {
  label: string; value: string; options: readonly Option[]; onChange: (value: string) => void;
  placeholder?: string; size?: "small" | "base"; className?: string; id?: string;
};

/** Chooses one of some options; with an `id` its label stands elsewhere and names it. */
export function Choice({ label, value, options, onChange, placeholder, size = "base", className, id }: Props) {
  return (
    <Select size={size} value={value} onValueChange={onChange}>
      <Select.Trigger id={id} aria-label={id ? undefined : label} className={clx("min-w-0 [&>span]:truncate", className)}><Select.Value placeholder={placeholder && <span className="text-ui-fg-subtle">{placeholder}</span>} /></Select.Trigger>
      <Select.Content>
        {options.map((option) => <Select.Item key={option.value} value={option.value} disabled={option.disabled}>{option.label}</Select.Item>)}
      </Select.Content>
    </Select>
  );
}
