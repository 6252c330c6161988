#include <microhttpd.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// Swift cannot call C functions with variable arguments, so those that Kith needs are wrapped here.

/// What a daemon is started with; see `struct MHD_OPTION` in the library's manual for each.
struct kith_daemon_settings {
  unsigned int threads;
  unsigned int connections;
  unsigned int idle_seconds;
  size_t memory_per_connection;
  /// PEM text, both NULL without TLS.
  const char *certificate;
  const char *key;
  const char *priorities;
  void *context;
  void *(*began)(void *context, const char *target, struct MHD_Connection *connection);
  MHD_AccessHandlerCallback handle;
  MHD_RequestCompletedCallback completed;
  MHD_NotifyConnectionCallback connection;
};

/// Leaves percent-encoded text as it is: Kith reads addresses itself.
static inline size_t kith_keep_escaped(void *context, struct MHD_Connection *connection,
                                       char *text) {
  (void)context;
  (void)connection;
  size_t length = 0;
  while (text[length] != 0) length++;
  return length;
}

/// Starts a daemon without a listening socket; connections are handed to it.
static inline struct MHD_Daemon *kith_start_daemon(const struct kith_daemon_settings *settings) {
  unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_ALLOW_SUSPEND_RESUME |
                       MHD_USE_NO_LISTEN_SOCKET;
  struct MHD_OptionItem tls[] = {
      {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)settings->certificate},
      {MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)settings->key},
      {MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)settings->priorities},
      {MHD_OPTION_END, 0, NULL},
  };
  struct MHD_OptionItem none[] = {{MHD_OPTION_END, 0, NULL}};
  int secure = settings->certificate != NULL;
  if (secure) flags |= MHD_USE_TLS;
  return MHD_start_daemon(
      flags, 0, NULL, NULL, settings->handle, settings->context,
      MHD_OPTION_THREAD_POOL_SIZE, settings->threads,
      MHD_OPTION_CONNECTION_LIMIT, settings->connections,
      MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->memory_per_connection,
      // Not the library's own strictness: it answers a request without a host with two heads at once
      // (0.9.75), and one with a space in its target not at all. Kith's own rules are stricter.
      MHD_OPTION_STRICT_FOR_CLIENT, 0,
      MHD_OPTION_UNESCAPE_CALLBACK, &kith_keep_escaped, NULL,
      MHD_OPTION_URI_LOG_CALLBACK, settings->began, settings->context,
      MHD_OPTION_NOTIFY_COMPLETED, settings->completed, settings->context,
      MHD_OPTION_NOTIFY_CONNECTION, settings->connection, settings->context,
      MHD_OPTION_ARRAY, secure ? tls : none,
      MHD_OPTION_END);
}

/// What was stored for a connection when it began.
static inline void *kith_connection_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info == NULL ? NULL : info->socket_context;
}

/// The bytes from the method to the end of the headers, or 0 if they have not been read.
static inline size_t kith_head_size(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info == NULL ? 0 : info->header_size;
}

/// The socket of a connection, or -1.
static inline int kith_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

/// A counter that can be polled, for one thread to wake another; -1 with the reason in `errno`.
static inline int kith_bell(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

/// Wakes whoever polls the counter.
static inline void kith_ring(int bell) { (void)eventfd_write(bell, 1); }

/// Makes the counter quiet again.
static inline void kith_still(int bell) {
  eventfd_t count;
  (void)eventfd_read(bell, &count);
}

// Declared here because the system's header shows it only with `_GNU_SOURCE`, which would make this
// module see other C types than its neighbours.
extern int accept4(int, struct sockaddr *, socklen_t *, int);

/// The next connection that waits, or -1 with the reason in `errno`.
static inline int kith_accept(int socket, struct sockaddr *address, socklen_t *length) {
  return accept4(socket, address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}
