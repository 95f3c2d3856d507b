/** Under this name a page's port is carried to the core. */
export const PORT_MESSAGE = 'rpc-port'
