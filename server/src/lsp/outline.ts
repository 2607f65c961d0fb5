import { outlineChanged } from '../protocol.ts';
import type { Serving } from './answer.ts';

/** A tree that changed is told of this often at most, in milliseconds. */
const every = 150;

/** Tells clients that show the tree of the report when it may have changed. */
export function tellOutline({ connection, client, service }: Serving): void {
  if (!client.outline) return;
  let isOn = false;
  service.reportFiles.onTouched(() => {
    if (isOn) return;
    isOn = true;
    setTimeout(() => {
      isOn = false;
      void connection.sendNotification(outlineChanged);
    }, every);
  });
}
