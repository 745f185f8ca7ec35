/** `@y/websocket-server` as its own `server.js` starts it, with the `ws` it asks for: no persistence unless configured. */
import { createServer } from 'node:http';
import { setupWSConnection } from '@y/websocket-server/utils';
import WebSocket from 'ws';
import { serve } from '../rooms/reading.ts';

const sockets = new WebSocket.Server({ noServer: true });
const server = createServer();
sockets.on('connection', setupWSConnection);
server.on('upgrade', (request, socket, head) => {
	sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
});
server.listen(0, '127.0.0.1', () => serve(server.address().port));
