import { clx } from "@medusajs/ui";

export type Pill<T> = { value: T; label: string; count?: number };
type Props<T> = { label: string; pills: readonly Pill<T>[]; value: T; onChange: (value: T) => void };

/** One of a few, each with how many there are of it. */
export function Pills<T>({ label, pills, value, onChange }: Props<T>) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1 px-6 py-3">
      {pills.map((pill) => (
        <button
          key={String(pill.value)} type="button" aria-pressed={pill.value === value} onClick={() => onChange(pill.value)}
          className={clx(
            "txt-compact-small-plus focus-visible:shadow-borders-focus flex items-center gap-x-1.5 rounded-full border px-2.5 py-1 outline-none",
            pill.value === value ? "border-ui-border-interactive text-ui-fg-base bg-ui-bg-base-pressed" : "border-ui-border-base text-ui-fg-subtle bg-ui-bg-base hover:bg-ui-bg-base-hover"
          )}
        >
          {pill.label}
          {pill.count !== undefined && <span className="tabular-nums">{pill.count}</span>}
        </button>
      ))}
    </div>
  );
}
