import { MagnifyingGlassMini } from "@medusajs/icons";
import { Input } from "@medusajs/ui";

/** A field to search by. The kit's own search field has a picture that screen readers stumble over. */
export function SearchField({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <div className="relative isolate w-full sm:w-56">
      <MagnifyingGlassMini aria-hidden className="text-ui-fg-muted pointer-events-none absolute left-1.5 top-1.5 z-10" />
      <Input size="small" role="searchbox" aria-label={label} placeholder={label} className="pl-7" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
