// The place of Messaging.
