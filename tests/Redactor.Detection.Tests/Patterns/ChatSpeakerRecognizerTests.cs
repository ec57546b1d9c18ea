using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class ChatSpeakerRecognizerTests
{
    [Fact]
    public void Those_who_write_are_found_wherever_they_are_named() => Expect.Finds(
        new ChatSpeakerRecognizer(),
        "08:12　⟦天山雪莲⟧：大家早上好！\n08:15　⟦AYDOS-777⟧：早。\n系统提示：“⟦天山雪莲⟧”撤回了消息。");

    [Fact]
    public void Own_voice_and_the_system_are_left() => Expect.Finds(
        new ChatSpeakerRecognizer(),
        "19:02  ⟦Aygul⟧: Sister?\n19:03  Me: Yes.\n[12.03.18 19:04] Система: вышел\n");

    [Theory]
    [InlineData("[19.11.18 20:15] Салам\n[19.11.18 20:17] Салам")]
    [InlineData("9:30 a.m. Monday: nothing")]
    [InlineData("12:30 Lunch: soup")]
    public void Times_without_a_log_are_left(string text) => Expect.Finds(new ChatSpeakerRecognizer(), text);
}
