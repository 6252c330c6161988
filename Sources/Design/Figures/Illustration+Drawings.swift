internal import Web

extension Illustration {
  static var talkingDrawing: Markup { Markup("") }
  static var chairsDrawing: Markup { Markup("") }
  static var wayDrawing: Markup { Markup("") }
}
