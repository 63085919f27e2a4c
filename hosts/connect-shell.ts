/** The backend's way to the shell around it: typed calls over a message port. */
import { createORPCClient } from '@orpc/client'
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port'
import type { Shell } from '../contract/shell.ts'

/** The port must be started by the caller where its kind needs that. */
export const connectShell = (port: SupportedMessagePort): Shell => createORPCClient(new RPCLink({ port }))
