import { Button, Drawer } from "@medusajs/ui";
import type { FormEvent, ReactNode } from "react";
import { useText } from "../../lib/use-text";
import { DrawerHead } from "./drawer-head";
import { Problem } from "./problem";

type Props = {
  title: string; description?: string; onClose: () => void; onSubmit: () => void;
  submit?: string; canSubmit?: boolean; isDanger?: boolean; isPending: boolean; error: Error | null; children: ReactNode;
};

/** A drawer with a form; whoever mounts it opens it. */
export function FormDrawer({ title, description, onClose, onSubmit, submit, canSubmit = true, isDanger = false, isPending, error, children }: Props) {
  const { t } = useText();
  const send = (event: FormEvent) => {
    event.preventDefault();
    // A drawer's form is inside that of nothing else, though it may stand so in React's tree.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content {...(!description && { "aria-describedby": undefined })}>
        <DrawerHead title={title} description={description} />
        <form onSubmit={send} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex min-h-0 flex-col gap-y-6 overflow-y-auto">
            {children}
            <Problem error={error} />
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild><Button size="small" type="button" variant="secondary">{t("common.cancel")}</Button></Drawer.Close>
            <Button size="small" type="submit" variant={isDanger ? "danger" : "primary"} disabled={!canSubmit} isLoading={isPending}>{submit ?? t("common.save")}</Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
}
