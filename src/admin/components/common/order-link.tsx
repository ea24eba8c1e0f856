import { clx } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";

/** An order's number, that leads to it; the end of its id while the number is not known. */
export function OrderLink({ id, displayId }: { id: string; displayId: number | null }) {
  return (
    <Link to={`/orders/${id}`} className={clx("txt-compact-small-plus", LINK)} title={displayId === null ? id : undefined}>
      #{displayId ?? `…${id.slice(-6)}`}
    </Link>
  );
}
