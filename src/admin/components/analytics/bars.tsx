import { Text } from "@medusajs/ui";

/** `text`: the value in words, beside its bar; `share`: how long the bar is, from 0 to 1. */
export type Bar = { name: string; value: string; share: number; note?: string | null };
type Props = { label: string; head: [name: string, value: string, note?: string]; bars: readonly Bar[] };

/** Values as bars, one below the other. It is a table: whoever does not see the bars is read the same values in rows. */
export const Bars = ({ label, head: [name, value, note], bars }: Props) => (
  <table className="w-full table-fixed" aria-label={label}>
    <colgroup><col className="w-2/5 md:w-1/4" /><col />{note && <col className="w-16" />}</colgroup>
    <thead className="sr-only"><tr><th scope="col">{name}</th><th scope="col">{value}</th>{note && <th scope="col">{note}</th>}</tr></thead>
    <tbody>
      {bars.map((bar) => (
        <tr key={bar.name} className="align-middle">
          <th scope="row" className="py-1.5 pe-3 text-start"><Text as="span" size="small" leading="compact" className="block break-words">{bar.name}</Text></th>
          <td className="py-1.5">
            <span className="flex items-center gap-x-2">
              <svg aria-hidden className="fill-ui-fg-interactive h-3 min-w-0 grow" preserveAspectRatio="none" viewBox="0 0 100 12">
                <rect className="fill-ui-bg-component" width={100} height={12} rx={1} />
                <rect width={bar.share > 0 ? Math.max(0.5, bar.share * 100) : 0} height={12} rx={1} />
              </svg>
              <Text as="span" size="small" leading="compact" className="w-14 shrink-0 text-end tabular-nums">{bar.value}</Text>
            </span>
          </td>
          {note && <td className="py-1.5 text-end"><Text as="span" size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">{bar.note}</Text></td>}
        </tr>
      ))}
    </tbody>
  </table>
);
