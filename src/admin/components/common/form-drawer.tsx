import { XMark } from "@medusajs/icons";
import { Button, Drawer, Heading, IconButton } from "@medusajs/ui";
import type { FormEvent, ReactNode } from "react";
import { useText } from "../../lib/use-text";
import { Problem } from "./problem";

type Props = {
  title: string; description?: string; onClose: () => void; onSubmit: () => void;
  submit?: string; canSubmit?: boolean; isDanger?: boolean; isPending: boolean; error: Error | null; children: ReactNode;
};

/** A drawer with a form; whoever mounts it opens it. Its header is the kit's own, with a name for the button that closes it. */
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
        <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <div className="flex min-w-0 flex-col gap-y-1">
            <Drawer.Title asChild><Heading className="break-words">{title}</Heading></Drawer.Title>
            {description && <Drawer.Description className="text-ui-fg-subtle">{description}</Drawer.Description>}
          </div>
          <Drawer.Close asChild>
            <IconButton size="small" type="button" variant="transparent" aria-label={t("common.close")}><XMark /></IconButton>
          </Drawer.Close>
        </div>
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
