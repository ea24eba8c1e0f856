import { Link } from "react-router-dom";

/** An order's number, that leads to it. */
export function OrderLink({ id, displayId }: { id: string; displayId: number | null }) {
  return (
    <Link to={`/orders/${id}`} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus focus-visible:shadow-borders-focus rounded-sm outline-none">
      #{displayId ?? id}
    </Link>
  );
}
