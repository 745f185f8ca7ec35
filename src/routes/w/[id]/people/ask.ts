/** Sends a command and tells the person why, when the server says no. */
import type { Command } from '#lib/domain/session/command.ts';
import { sendCommand } from '#lib/realtime/commands.ts';
import { toast } from '#lib/ui/toast.ts';
import { sayRefused } from '../../../refused.ts';

/** True when it was done. */
export async function ask(workshopId: string, command: Command, done?: string): Promise<boolean> {
	const result = await sendCommand(workshopId, command);
	if (!result.ok) void sayRefused(result.code);
	else if (done) toast.done(done);
	return result.ok;
}
