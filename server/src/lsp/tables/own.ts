import { itemLists } from '../../protocol.ts';
import { ownRow, type Row } from '../answer.ts';

/** Requests beyond the protocol. */
export const own: readonly Row[] = [
  ownRow(
    'reportwright/newItem',
    null,
    (service, { textDocument: { uri }, list, values, within }) => {
      if (within !== undefined) return service.newSection(within, values);
      return itemLists.includes(list) ? service.newItem(uri, list, values) : null;
    },
  ),
  // The first question comes when the window opens, long before all files are read.
  ownRow('reportwright/outline', [], async (service, params) => {
    await service.reportFiles.settled();
    return service.outline(params);
  }),
  ownRow('reportwright/outlineAt', [], (service, params) => service.outlineAt(params)),
  ownRow('reportwright/move', null, (service, params) => service.move(params)),
  ownRow('reportwright/markFor', null, (service, params) => service.markFor(params)),
];
